// What stands around the rows of the users list and comes right after them: the foot, more filters, and what rows say of reviews.
import "./um-more-filters.js";
import "./um-reviewed.js";
import "./um-users-foot.js";
