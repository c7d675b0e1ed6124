// The way in and out.
import type { Context as HonoContext } from "hono";
import type { Context, Stage } from "../platform/context.js";
import { router } from "../platform/http/environment.js";
import { open, signedIn } from "../platform/http/guard.js";
import { throttled } from "../platform/http/throttled.js";
import { valid } from "../platform/http/valid.js";
import { giveDevice, giveToken, readToken, takeToken } from "../sessions/session-cookie.js";
import { answerQuestions } from "./answer-questions.js";
import { askForLink } from "./ask-for-link.js";
import { beginEnrolment } from "./begin-enrolment.js";
import { checkPassword } from "./check-password.js";
import { chooseOrganization } from "./choose-organization.js";
import { choosePassword } from "./choose-password.js";
import { confirmEnrolment } from "./confirm-enrolment.js";
import { confirmReset } from "./confirm-reset.js";
import { confirmUnlock } from "./confirm-unlock.js";
import { passSecondFactor } from "./pass-second-factor.js";
import { previewLink } from "./preview-link.js";
import type { Proceeded } from "./proceed.js";
import { signIn } from "./sign-in.js";
import {
  AskedLink,
  ChosenOrganization,
  ChosenPassword,
  Credentials,
  EnrolmentCode,
  LookedAtLink,
  NewPassword,
  PasswordToCheck,
  RequiredAnswers,
  SecondFactor,
  Unlocking,
} from "./sign-in.schema.js";
import { signOut } from "./sign-out.js";
import { whoAmI } from "./who-am-i.js";

/** Gives the browser the token of where the sign-in is now, and what it is remembered by. */
function giveSession({ options }: Context, c: HonoContext, proceeded: Proceeded): { stage: Stage } {
  giveToken(options, c, proceeded.token);
  if (proceeded.device !== null) giveDevice(options, c, proceeded.device);
  return { stage: proceeded.stage };
}

export const signInRoutes = router()
  .post("/sign-in", open(), throttled(), valid("json", Credentials), async (c) => {
    const { context } = c.var;
    const replacing = readToken(context.options, c.req.header("cookie"));
    const proceeded = await signIn(context, { ...c.req.valid("json"), replacing });
    return c.json(giveSession(context, c, proceeded), 200);
  })
  .post("/sign-in/second-factor", signedIn("second_factor"), throttled(), valid("json", SecondFactor), async (c) => {
    const { context } = c.var;
    return c.json(giveSession(context, c, await passSecondFactor(context, c.req.valid("json"))), 200);
  })
  .post("/sign-in/enrolment", signedIn("enrol"), throttled(), async (c) =>
    c.json(await beginEnrolment(c.var.context), 200),
  )
  .post("/sign-in/enrolment/confirm", signedIn("enrol"), throttled(), valid("json", EnrolmentCode), async (c) => {
    const { context } = c.var;
    const { recoveryCodes, ...proceeded } = await confirmEnrolment(context, c.req.valid("json"));
    return c.json({ ...giveSession(context, c, proceeded), recoveryCodes }, 200);
  })
  .post("/sign-in/questions", signedIn("questions"), throttled(), valid("json", RequiredAnswers), async (c) => {
    const { context } = c.var;
    return c.json(giveSession(context, c, await answerQuestions(context, c.req.valid("json"))), 200);
  })
  .post("/sign-in/new-password", signedIn("new_password"), throttled(), valid("json", ChosenPassword), async (c) => {
    const { context } = c.var;
    return c.json(giveSession(context, c, await choosePassword(context, c.req.valid("json"))), 200);
  })
  .post("/password-check", open(), valid("json", PasswordToCheck), async (c) =>
    c.json(await checkPassword(c.var.context, c.req.valid("json"), c.req.header("cookie")), 200),
  )
  .get("/security-questions", open(), (c) => {
    const { securityQuestions } = c.var.context.options;
    return c.json({ questions: Object.entries(securityQuestions).map(([id, text]) => ({ id, text })) }, 200);
  })
  .post("/confirmations/preview", open(), throttled(), valid("json", LookedAtLink), async (c) =>
    c.json(await previewLink(c.var.context, c.req.valid("json").secret), 200),
  )
  .post("/forgot-password", open(), throttled(), valid("json", AskedLink), async (c) => {
    await askForLink(c.var.context, { ...c.req.valid("json"), purpose: "reset" });
    return c.body(null, 202);
  })
  .post("/unlock-link", open(), throttled(), valid("json", AskedLink), async (c) => {
    await askForLink(c.var.context, { ...c.req.valid("json"), purpose: "unlock" });
    return c.body(null, 202);
  })
  .post("/reset-password", open(), throttled(), valid("json", NewPassword), async (c) =>
    c.json(await confirmReset(c.var.context, c.req.valid("json")), 200),
  )
  .post("/unlock", open(), throttled(), valid("json", Unlocking), async (c) =>
    c.json(await confirmUnlock(c.var.context, c.req.valid("json")), 200),
  )
  .post("/sign-out", open(), async (c) => {
    const { context } = c.var;
    await signOut(context, c.req.header("cookie"));
    takeToken(context.options, c);
    return c.body(null, 204);
  })
  .get("/me", signedIn(), async (c) => c.json(await whoAmI(c.var.context), 200))
  .put("/me/organization", signedIn(), throttled(), valid("json", ChosenOrganization), async (c) =>
    c.json(await chooseOrganization(c.var.context, c.req.valid("json").organization), 200),
  );
