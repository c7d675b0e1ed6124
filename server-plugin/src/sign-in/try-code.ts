// One guess at a second factor: a code of the device, or a recovery code.
import { personOf } from "../audit/person.js";
import { tellPerson } from "../memberships/tell-person.js";
import { verifySecret } from "../passwords/verify-secret.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { unseal } from "../platform/sealing.js";
import { selectorOf } from "../two-factor/recovery-codes.js";
import { verifyCode } from "../two-factor/totp.js";
import {
  countRecoveryCodes,
  findAuthenticator,
  findRecoveryCode,
  takeRecoveryCode,
  takeStep,
} from "../two-factor/two-factor.store.js";
import { readCode, readRecoveryCode } from "../two-factor/typed-codes.js";
import { type Guess, type Tried, trySecret } from "./try-secret.js";

/** One of the two, as it was typed. */
export interface TypedCode {
  code?: string | undefined;
  recoveryCode?: string | undefined;
}

interface Owner {
  id: number;
  public_id: string;
  full_name: string;
  email: string;
}

/** Which field a code came in. */
export function codeField({ code }: TypedCode): "code" | "recoveryCode" {
  return code === undefined ? "recoveryCode" : "code";
}

/** Throws `invalid_input` for what is no code at all: then nothing counts. `use` is as `trySecret` has it. */
export function tryCode<T>(context: Context, owner: Owner, typed: TypedCode, use: Guess<T>["use"]): Promise<Tried<T>> {
  const [code, recoveryCode] = [readCode(typed.code ?? ""), readRecoveryCode(typed.recoveryCode ?? "")];
  const guess =
    code !== null
      ? deviceGuess(context, owner, code)
      : recoveryCode !== null
        ? recoveryGuess(context, owner, recoveryCode)
        : null;
  if (guess === null) throw new Refusal("invalid_input", { fields: { [codeField(typed)]: "code_malformed" } });
  return trySecret(
    context,
    { userId: owner.id, email: owner.email },
    {
      check: guess.check,
      use: async (tx) => ((await guess.take(tx)) ? use(tx) : null),
    },
  );
}

interface CodeGuess {
  check(reserve: () => Promise<boolean>): Promise<boolean>;
  /** Uses the code up; false when somebody else has. */
  take(tx: Transaction): Promise<boolean>;
}

function deviceGuess(context: Context, owner: Owner, code: string): CodeGuess {
  return {
    // What is right is decided by what stands in the database at the moment of use.
    check: (reserve) => reserve(),
    async take(tx) {
      const found = await findAuthenticator(tx, owner.id);
      if (found === undefined) return false;
      const seed = unseal(context.options.secret, { sealed: found.seed, keyId: found.key_id }, owner.public_id);
      const step = verifyCode(seed, code, { now: context.now(), afterStep: found.last_step });
      return step !== null && takeStep(tx, owner.id, step);
    },
  };
}

function recoveryGuess(context: Context, owner: Owner, code: string): CodeGuess {
  let found: { id: number; hash: string } | undefined;
  return {
    check: (reserve) =>
      verifySecret(
        context,
        async () => {
          const evaluates = await reserve();
          const row = await findRecoveryCode(context.db, owner.id, selectorOf(code));
          found = row;
          return evaluates && row !== undefined ? row.hash : null;
        },
        code,
      ),
    async take(tx) {
      if (found === undefined || !(await takeRecoveryCode(tx, found, context.now()))) return false;
      const left = await countRecoveryCodes(tx, owner.id);
      await tellPerson(context, tx, owner, {
        kind: "recovery_code.used",
        actor: personOf(owner),
        after: { left },
        letter: "recovery_code_used",
        facts: { left },
      });
      return true;
    },
  };
}
