// Starts a process that changes members of a database until it is killed.
import { type StartedProcess, startProcess } from "./start-process.js";

/** It prints `begin 3` before its fourth transaction, and `kept 3` once that one was acknowledged. */
export function directoryProcess(order: { options: object; life: number; seed: number }): Promise<StartedProcess> {
  return startProcess("directory-process.mjs", order);
}
