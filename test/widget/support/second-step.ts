// What the server gives out for the second step and for security questions.
export const enrolment = {
  key: "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP",
  uri: "otpauth://totp/Harbor%20Cloud:amara@ostervik.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Harbor%20Cloud",
  qr: { size: 29, path: "M4 4h7v7h-7zM18 4h7v7h-7zM4 18h7v7h-7zM13 13h3v3h-3z" },
};

export const recoveryCodes = Array.from({ length: 10 }, (_, index) => `7KQ2-M9XD-4TFA-P3W${index}`);

/** Two built-in ones, and one that only the portal knows. */
export const questions = [
  { id: "first_teacher", text: "What was the name of your first teacher?" },
  { id: "first_pet", text: "What was the name of your first pet?" },
  { id: "first_job", text: "In which town was your first job?" },
  { id: "home_port", text: "Which is your home port?" },
];
