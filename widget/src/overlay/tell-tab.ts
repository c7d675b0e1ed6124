// Tells a tab what to show before it opens, when another part of the overlay sends somebody there.
import { showOnly } from "../activity/activity-question.js";
import { ShowActivityEvent } from "../activity/show-activity-event.js";
import { ShowUsersEvent } from "../profiles/show-users-event.js";
import { changed, recall, remember, unnarrowed } from "../users/question.js";

/** `organization`: its id. */
export function tellTab(event: Event, server: string, organization: string): void {
  if (event instanceof ShowActivityEvent) showOnly(server, organization, event.person);
  if (event instanceof ShowUsersEvent) {
    const { profile } = event;
    remember(server, organization, changed(recall(server, organization), { ...unnarrowed, profile }));
  }
}
