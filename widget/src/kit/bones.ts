// Bones: what stands in the place of words until they come.
import { css } from "lit";

export const boneStyles = css`
  .bone {
    display: block;
    inline-size: 60%;
    block-size: 10px;
    border-radius: 5px;
    background: var(--um-press);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bone.short {
    inline-size: 38%;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;
