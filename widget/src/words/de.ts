export { forms as de } from "./en.forms.js";
