// What somebody does for the security of their own sign-in.
import { router } from "../platform/http/environment.js";
import { signedIn } from "../platform/http/guard.js";
import { throttled } from "../platform/http/throttled.js";
import { valid } from "../platform/http/valid.js";
import { giveToken } from "../sessions/session-cookie.js";
import { beginMyEnrolment } from "./begin-my-enrolment.js";
import { changePassword } from "./change-password.js";
import { confirmMyEnrolment } from "./confirm-my-enrolment.js";
import { endMyOtherSessions } from "./end-my-other-sessions.js";
import { endMySession } from "./end-my-session.js";
import { listMyActivity } from "./list-my-activity.js";
import { listMySessions } from "./list-my-sessions.js";
import { proveItIsMe } from "./prove-it-is-me.js";
import { readMySecurity } from "./read-my-security.js";
import { removeMyQuestions } from "./remove-my-questions.js";
import { renewMyRecoveryCodes } from "./renew-my-recovery-codes.js";
import { MaybeCode, MyAnswers, NewCode, OneSession, PasswordChange, PresentCode, Proof } from "./security.schema.js";
import { setMyQuestions } from "./set-my-questions.js";
import { switchOffMyTwoFactor } from "./switch-off-my-two-factor.js";

export const securityRoutes = router()
  .get("/me/security", signedIn(), async (c) => c.json(await readMySecurity(c.var.context), 200))
  .post("/me/proof", signedIn(), throttled(), valid("json", Proof), async (c) => {
    const { context } = c.var;
    giveToken(context.options, c, await proveItIsMe(context, c.req.valid("json")));
    return c.body(null, 204);
  })
  .put("/me/password", signedIn(), throttled(), valid("json", PasswordChange), async (c) => {
    const { context } = c.var;
    giveToken(context.options, c, await changePassword(context, c.req.valid("json")));
    return c.body(null, 204);
  })
  .post("/me/two-factor/enrolment", signedIn(), throttled(), valid("json", MaybeCode), async (c) =>
    c.json(await beginMyEnrolment(c.var.context, c.req.valid("json")), 200),
  )
  .post("/me/two-factor/enrolment/confirm", signedIn(), throttled(), valid("json", NewCode), async (c) =>
    c.json(await confirmMyEnrolment(c.var.context, c.req.valid("json")), 200),
  )
  .post("/me/two-factor/switch-off", signedIn(), throttled(), valid("json", PresentCode), async (c) => {
    await switchOffMyTwoFactor(c.var.context, c.req.valid("json"));
    return c.body(null, 204);
  })
  .post("/me/two-factor/recovery-codes", signedIn(), throttled(), valid("json", PresentCode), async (c) =>
    c.json(await renewMyRecoveryCodes(c.var.context, c.req.valid("json")), 200),
  )
  .put("/me/security-questions", signedIn(), throttled(), valid("json", MyAnswers), async (c) => {
    await setMyQuestions(c.var.context, c.req.valid("json"));
    return c.body(null, 204);
  })
  .delete("/me/security-questions", signedIn(), throttled(), async (c) => {
    await removeMyQuestions(c.var.context);
    return c.body(null, 204);
  })
  .get("/me/sessions", signedIn(), async (c) => c.json(await listMySessions(c.var.context), 200))
  .delete("/me/sessions/:session", signedIn(), valid("param", OneSession), async (c) => {
    await endMySession(c.var.context, c.req.valid("param").session);
    return c.body(null, 204);
  })
  .post("/me/sessions/end-others", signedIn(), async (c) => c.json(await endMyOtherSessions(c.var.context), 200))
  .get("/me/activity", signedIn(), async (c) => c.json(await listMyActivity(c.var.context), 200));
