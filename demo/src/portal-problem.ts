// Something that the person who starts the portal can put right; its message is all that they need to read.

export class PortalProblem extends Error {}
