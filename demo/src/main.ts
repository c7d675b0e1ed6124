// The command that runs the demo: node demo/dist/main.js [--users N] [--fresh], with PORT in the environment.
import { fileURLToPath } from "node:url";
import { readCommandLine, UsageProblem } from "./command-line.js";
import { PortalProblem } from "./portal-problem.js";
import { seedProgress } from "./seed-progress.js";
import { startPortal, usualUsers } from "./start-portal.js";

const folder = fileURLToPath(new URL("../data", import.meta.url));

try {
  const { port, users, fresh } = readCommandLine(process.argv.slice(2), process.env);
  const onPerson = seedProgress(users ?? usualUsers, process.stdout);
  const portal = await startPortal({ port, folder, users, fresh, onPerson });
  const { administrator, member } = portal.signIns;
  console.log(`Harbor Cloud is at ${portal.url}

  ${administrator.email}    an administrator of ${portal.seeded.toLocaleString("en")} users
  ${member.email}   a member, without the User Manager
  password: ${portal.password}

Letters that it sends land in ${portal.url}/mailbox
`);
  const stop = () => {
    // A second signal ends the process at once.
    process.off("SIGINT", stop).off("SIGTERM", stop);
    void portal.close();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
} catch (error) {
  if (!(error instanceof PortalProblem)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageProblem ? 2 : 1;
}
