// Every sentence shown, in English: the type that the other languages must satisfy. Each part loads with what says it.

import type { AccessWords } from "./en.access.js";
import type { ActivityWords } from "./en.activity.js";
import type { ActWords } from "./en.acts.js";
import type { AroundWords } from "./en.around.js";
import type { EmptyWords } from "./en.empty.js";
import type { FormWords } from "./en.forms.js";
import type { ListWords } from "./en.list.js";
import type { PendingWords } from "./en.pending.js";
import type { ProfileWords } from "./en.profiles.js";
import type { ProofWords } from "./en.proof.js";
import type { QuestionWords } from "./en.questions.js";
import type { ReviewWords } from "./en.reviews.js";
import type { SecurityWords } from "./en.security.js";
import type { SettingsWords } from "./en.settings.js";
import type { TwoFactorWords } from "./en.two-factor.js";

export type Words = ListWords &
  AroundWords &
  ReviewWords &
  FormWords &
  EmptyWords &
  AccessWords &
  ActWords &
  PendingWords &
  ProfileWords &
  ProofWords &
  SettingsWords &
  ActivityWords &
  QuestionWords &
  SecurityWords &
  TwoFactorWords;
