// What the mailbox keeps of a letter.

export interface Letter {
  id: string;
  /** UTC milliseconds, by the portal's clock. */
  arrivedAt: number;
  from: string;
  fromName: string;
  /** The address that it was delivered to, and the name it is addressed to, if any. */
  to: string;
  toName: string;
  subject: string;
  text: string;
  /** Empty when there is only text. As it came: it may hold anything. */
  html: string;
  /** The addresses of pages in the text, in its order. */
  links: string[];
  messageId: string;
}
