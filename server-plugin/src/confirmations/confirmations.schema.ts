import { plainText } from "../platform/http/fields.schema.js";

/** Any short text: a mangled secret is answered like an unknown one. */
export const LinkSecret = plainText(200);
