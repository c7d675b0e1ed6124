// What naming a letter takes.
import * as z from "zod";
import { PublicId } from "../platform/http/fields.schema.js";

export const OneLetter = z.strictObject({ organization: PublicId, letter: PublicId });
