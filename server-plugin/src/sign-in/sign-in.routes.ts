// The way in and out.
import { router } from "../platform/http/environment.js";
import { open, signedIn } from "../platform/http/guard.js";
import { throttled } from "../platform/http/throttled.js";
import { valid } from "../platform/http/valid.js";
import { giveToken, readToken, takeToken } from "../sessions/session-cookie.js";
import { askForLink } from "./ask-for-link.js";
import { chooseOrganization } from "./choose-organization.js";
import { choosePassword } from "./choose-password.js";
import { confirmReset } from "./confirm-reset.js";
import { confirmUnlock } from "./confirm-unlock.js";
import { signIn } from "./sign-in.js";
import {
  AskedLink,
  ChosenOrganization,
  ChosenPassword,
  Credentials,
  NewPassword,
  Unlocking,
} from "./sign-in.schema.js";
import { signOut } from "./sign-out.js";
import { whoAmI } from "./who-am-i.js";

export const signInRoutes = router()
  .post("/sign-in", open(), throttled(), valid("json", Credentials), async (c) => {
    const { context } = c.var;
    const replacing = readToken(context.options, c.req.header("cookie"));
    const { token, stage } = await signIn(context, { ...c.req.valid("json"), replacing });
    giveToken(context.options, c, token);
    return c.json({ stage }, 200);
  })
  .post("/sign-in/new-password", signedIn("new_password"), throttled(), valid("json", ChosenPassword), async (c) => {
    const { context } = c.var;
    const { token, stage } = await choosePassword(context, c.req.valid("json"));
    giveToken(context.options, c, token);
    return c.json({ stage }, 200);
  })
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
