// What activating takes.
import * as z from "zod";
import { LinkSecret } from "../confirmations/confirmations.schema.js";
import { TypedPassword } from "../platform/http/fields.schema.js";

export const Activation = z.strictObject({ secret: LinkSecret, password: TypedPassword });
