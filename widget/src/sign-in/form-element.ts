// The base of the elements whose form stands in light DOM, where password managers find it; its steps load when it is used.
import { type LitElement, nothing, type PropertyDeclarations, type ReactiveControllerHost, render } from "lit";
import { ShellElement } from "../words/shell-element.js";

/** What the steps of a form may know of the element that shows them. */
export interface FormHost extends ReactiveControllerHost, HTMLElement {
  readonly server: string;
  readonly locale: string;
}

/** The first field from the top that something is said beside, once the form is rendered. */
export const firstInvalid = '[aria-invalid="true"]';

export interface Steps {
  /** Stands in the shadow root; holds `<slot name="form">`. */
  frame(): unknown;
  /** Stands in light DOM, as one form with `slot="form"`. */
  form(): unknown;
  /** Called after both are rendered: the place to move the focus. */
  rendered?(): void;
}

export abstract class FormElement extends ShellElement {
  static override properties: PropertyDeclarations = { steps: { state: true } };

  private steps: Steps | undefined;

  protected abstract loadSteps(): Promise<Steps>;

  protected override firstUpdated(): void {
    void this.restart();
  }

  protected async restart(): Promise<void> {
    this.steps = await this.loadSteps();
  }

  protected override render(): unknown {
    return this.steps?.frame() ?? nothing;
  }

  protected override updated(): void {
    if (!this.steps) return;
    render(this.steps.form(), this);
    void this.#placed(this.steps);
  }

  // A form can take the focus only once the card around it has made its slot.
  async #placed(steps: Steps): Promise<void> {
    await this.renderRoot.querySelector<LitElement>("um-card")?.updateComplete;
    // Whatever has been asked for meanwhile moves the focus itself, once it stands.
    if (steps === this.steps && !this.isUpdatePending) steps.rendered?.();
  }
}
