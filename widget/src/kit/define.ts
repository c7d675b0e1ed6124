// Registers an element once, however often the widget is imported, and not at all where there is no DOM.
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
