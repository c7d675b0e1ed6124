// The public door of the plugin.
export type { Api } from "./api.js";
export type { ConfirmationPreview } from "./confirmations/preview-confirmation.js";
export type { LetterCount, MembersPage } from "./directory/list-members.js";
export type { CurrentUser, HostVariables } from "./host.js";
export type { Member, StatusReason } from "./memberships/read-members.js";
export type { UserManagerOptions } from "./options.js";
export type { CreatedOrganization, NewOrganization } from "./organizations/create-organization.js";
export type { PolicyRule } from "./passwords/check-policy.js";
export type { Stage } from "./platform/context.js";
export type { MemberStatus } from "./platform/database/tables.js";
export type { OwnPermission, Permission, PermissionDescription } from "./platform/permissions.js";
export { type FieldCode, Refusal, type RefusalCode } from "./platform/refusals.js";
export type { ProfileSummary, ProfilesAnswer } from "./profiles/list-profiles.js";
export type { Me } from "./sign-in/who-am-i.js";
export { type UserManager, userManager } from "./user-manager.js";
