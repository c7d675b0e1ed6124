// Where one way of answering the users list ends and another begins.

export const planLimits = {
  /** So many rows are looked at one by one as fast as the search index is asked. */
  fewRows: 5_000,
  /** Of those found, no more are counted. */
  mostCounted: 1_000,
};
