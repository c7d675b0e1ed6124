// The two sign-ins that the demo prints; everybody else in the seed has the same password.

export const demoPassword = "harbor-lantern-2209";

export const signIns = {
  administrator: { fullName: "Ioana Petrescu", email: "admin@ostervik.example" },
  member: { fullName: "Mateo Lindqvist", email: "member@ostervik.example" },
} as const;
