// How often one network address may try: a bucket of attempts that fills up again.
import { isIPv6 } from "node:net";
import type { Clock } from "./clock.js";
import { minute } from "./clock.js";
import { Refusal } from "./refusals.js";

export interface Throttle {
  /** Takes one attempt. Throws `too_many_requests` when the bucket of this address is empty. */
  take(address: string | null): void;
}

// More are forgotten, so that a flood of addresses cannot fill the memory.
const mostAddresses = 50_000;

/** `burst` attempts at once, then `perMinute`. An unknown address is not throttled: it would be everybody's. */
export function throttle({ perMinute, burst }: { perMinute: number; burst: number }, now: Clock): Throttle {
  const buckets = new Map<string, { left: number; at: number }>();
  const refill = (bucket: { left: number; at: number }) =>
    Math.min(burst, bucket.left + ((now() - bucket.at) / minute) * perMinute);

  function forgetOldest() {
    const [oldest] = buckets.keys();
    if (oldest !== undefined) buckets.delete(oldest);
  }

  return {
    take(address) {
      if (address === null) return;
      const network = networkOf(address);
      const bucket = buckets.get(network);
      const left = bucket === undefined ? burst : refill(bucket);
      if (left < 1) throw new Refusal("too_many_requests", { retryAfter: Math.ceil(((1 - left) * 60) / perMinute) });
      // Used last stands last, so that what is forgotten first is what has had the longest time to fill up.
      buckets.delete(network);
      buckets.set(network, { left: left - 1, at: now() });
      if (buckets.size > mostAddresses) forgetOldest();
    },
  };
}

/** An IPv4 address as it is (also when written as IPv6); of an IPv6 address the /64, which is one customer's. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [bare = ""] = address.split("%");
  if (!isIPv6(bare)) return address;
  const [head = "", tail] = bare.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(missing).fill("0"), ...back].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
