// The second public door: fills a database for demos, tests and measurements, in states that no verb makes at once.
export {
  type SeededOrganization,
  type SeedPassword,
  type SeedPerson,
  seedOrganization,
  seedPassword,
} from "./seeding/seed-organization.js";
