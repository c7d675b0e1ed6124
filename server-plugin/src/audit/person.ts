// Somebody as the audit names them: whoever did something, or whom it was done to.

export interface Person {
  userId: number;
  /** The user's public id: what is known of them outside, also when they are gone. */
  publicId: string;
  fullName: string;
}

/** The person of a user's row. */
export function personOf(user: { id: number; public_id: string; full_name: string }): Person {
  return { userId: user.id, publicId: user.public_id, fullName: user.full_name };
}
