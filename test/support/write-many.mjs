// A process that writes as often as it is told, and prints each write that was acknowledged.
import { openDatabase } from "../../server-plugin/dist/platform/database/database.js";

const [, , url, name, times] = process.argv;
const database = await openDatabase({ url }, Date.now);
const acknowledged = [];
for (let number = 0; number < Number(times); number++) {
  const id = `${name}-${number}`;
  await database.transaction((tx) =>
    tx.insertInto("um_organizations").values({ public_id: id, name: id, created_at: Date.now() }).execute(),
  );
  acknowledged.push(id);
}
await database.close();
process.stdout.write(JSON.stringify(acknowledged));
