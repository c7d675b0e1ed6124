// A person's number is never given to another: audit, letters and requests remember by it who is gone.
import type { Migration } from "../migrate.js";

export const numbers: Migration = {
  name: "numbers",
  statements: [
    "create table um_users_gone (highest_id integer not null)",
    // The audit knows who has been deleted before this.
    "insert into um_users_gone (highest_id) select coalesce(max(target_id), 0) from um_audit",
    `create trigger um_users_gone after delete on um_users begin
      update um_users_gone set highest_id = max(highest_id, old.id);
    end`,
  ],
};
