// Shows letters as they arrive, without loading the page anew.
const list = document.querySelector("[data-letters]");
const pattern = document.querySelector("[data-letter]");
const notice = document.querySelector("[data-arrived]");
const pause = 2_000;

function row({ id, to, subject, at, when }) {
  const made = pattern.content.cloneNode(true);
  made.querySelector("a").href = `/mailbox/${id}`;
  made.querySelector("b").textContent = subject;
  made.querySelector("bdi").textContent = to;
  const time = made.querySelector("time");
  time.dateTime = at;
  time.textContent = when;
  return made;
}

async function look() {
  const { newest, search } = list.dataset;
  const answer = await fetch(`/mailbox/letters.json?${new URLSearchParams({ after: newest, search })}`);
  const { all, letters } = await answer.json();
  if (all) list.replaceChildren(...letters.map(row));
  else list.prepend(...letters.map(row));
  if (letters.length === 0) return;
  list.dataset.newest = letters[0].id;
  notice.textContent = letters.length === 1 ? `New: ${letters[0].subject}` : `${letters.length} new letters`;
}

async function keepLooking() {
  // While the portal is away, the page stays as it is.
  if (!document.hidden) await look().catch(() => {});
  setTimeout(keepLooking, pause);
}

if (list !== null) setTimeout(keepLooking, pause);
