// What is sent along with a link's secret.
import { plainText } from "../platform/http/fields.schema.js";

/** Any short text: a mangled secret is answered like an unknown one. */
export const LinkSecret = plainText(200);
