// What a tab fires when the server no longer lets the person in; the overlay then says so in its place.
export class AccessLostEvent extends Event {
  constructor(readonly cause: "unauthenticated" | "forbidden" | "not_found") {
    super("um-access-lost", { bubbles: true, composed: true });
  }
}

/** The refusals that end a tab, rather than one act in it. */
export function endsAccess(code: string): code is AccessLostEvent["cause"] {
  return code === "unauthenticated" || code === "forbidden" || code === "not_found";
}
