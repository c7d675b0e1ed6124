// The closed list of ways to say no: a refusal is thrown, and nothing was changed.

/** Every refusal's code, with its HTTP status and title. */
export const refusals = {
  invalid_input: [400, "The request is not valid"],
  unauthenticated: [401, "Sign in first"],
  sign_in_refused: [401, "This sign-in was not accepted"],
  code_refused: [422, "This code was not accepted"],
  answer_refused: [422, "This answer was not accepted"],
  password_refused: [422, "This is not the present password"],
  proof_required: [403, "Prove first that it is you, with your password"],
  forbidden: [403, "You may not do this"],
  cross_site: [403, "This request came from another site"],
  beyond_own_permissions: [403, "This would grant more than you have yourself"],
  own_membership: [403, "Nobody does this to themselves"],
  also_elsewhere: [403, "This person also belongs to another organization, so this is theirs alone to change"],
  not_found: [404, "There is nothing here"],
  email_taken: [409, "This address is already in the users list"],
  person_exists: [409, "This address belongs to a user of another organization"],
  already_asked: [409, "This person has been asked to join already"],
  name_taken: [409, "There is a profile of this name already"],
  profile_built_in: [409, "This profile is built in and cannot be changed in this way"],
  profile_in_use: [409, "People hold this profile: say which one they get instead"],
  too_many_profiles: [409, "This organization has as many profiles as it can have"],
  not_locked: [409, "This user is not locked"],
  sign_in_locked: [409, "This sign-in is locked: unlock it first"],
  two_factor_required: [409, "A second factor is required of this person"],
  two_factor_off: [409, "There is no second factor"],
  questions_off: [409, "There are no security questions here"],
  questions_required: [409, "Security questions are required of this person"],
  last_administrator: [409, "This would leave the organization without an administrator"],
  confirmation_invalid: [410, "This link no longer works"],
  enrolment_expired: [410, "Begin setting up two-factor authentication again"],
  stale_version: [412, "This was changed meanwhile"],
  body_too_large: [413, "The request is too large"],
  media_type: [415, "The request must be application/json"],
  email_invalid: [422, "This is not an e-mail address"],
  password_weak: [422, "This password does not meet the policy"],
  version_required: [428, "Say which version this change is based on, with If-Match"],
  too_many_requests: [429, "Too many requests at once"],
  internal: [500, "Something went wrong"],
  busy: [503, "The database is busy"],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

/** Why one field was refused. */
export type FieldCode =
  | "required"
  | "too_short"
  | "too_long"
  | "invalid"
  | "invalid_characters"
  | "unknown_key"
  | "unknown"
  | "beyond_own_permissions"
  | "own_membership"
  | "also_elsewhere"
  | "last_administrator"
  | "email_invalid"
  | "email_taken"
  | "person_exists"
  | "already_asked"
  | "name_taken"
  | "profile_built_in"
  | "password_too_short"
  | "password_too_long"
  | "password_common"
  | "password_identity"
  | "password_unchanged"
  | "password_wrong"
  | "code_malformed"
  | "code_wrong"
  | "question_repeated"
  | "answer_wrong"
  | "answer_repeated"
  | "answer_is_question"
  | "answer_is_password"
  | "out_of_range"
  | "too_many";

export interface RefusalDetails {
  detail?: string;
  fields?: Record<string, FieldCode>;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
}

/** Thrown by verbs and guards; the API's `onError` turns it into a problem document (RFC 9457). */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
  }
}
