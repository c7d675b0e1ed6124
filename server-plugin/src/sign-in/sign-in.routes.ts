// The way in and out.
import { router } from "../platform/http/environment.js";
import { open, signedIn } from "../platform/http/guard.js";
import { valid } from "../platform/http/valid.js";
import { giveToken, readToken, takeToken } from "../sessions/session-cookie.js";
import { chooseOrganization } from "./choose-organization.js";
import { choosePassword } from "./choose-password.js";
import { signIn } from "./sign-in.js";
import { ChosenOrganization, ChosenPassword, Credentials } from "./sign-in.schema.js";
import { signOut } from "./sign-out.js";
import { whoAmI } from "./who-am-i.js";

export const signInRoutes = router()
  .post("/sign-in", open(), valid("json", Credentials), async (c) => {
    const { context } = c.var;
    const replacing = readToken(context.options, c.req.header("cookie"));
    const { token, stage } = await signIn(context, { ...c.req.valid("json"), replacing });
    giveToken(context.options, c, token);
    return c.json({ stage }, 200);
  })
  .post("/sign-in/new-password", signedIn("new_password"), valid("json", ChosenPassword), async (c) => {
    const { context } = c.var;
    const { token, stage } = await choosePassword(context, c.req.valid("json"));
    giveToken(context.options, c, token);
    return c.json({ stage }, 200);
  })
  .post("/sign-out", open(), async (c) => {
    const { context } = c.var;
    await signOut(context, c.req.header("cookie"));
    takeToken(context.options, c);
    return c.body(null, 204);
  })
  .get("/me", signedIn(), async (c) => c.json(await whoAmI(c.var.context), 200))
  .put("/me/organization", signedIn(), valid("json", ChosenOrganization), async (c) =>
    c.json(await chooseOrganization(c.var.context, c.req.valid("json").organization), 200),
  );
