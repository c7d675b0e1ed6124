// Stands in for Lit's server shim (7 kB that no browser needs): just enough that importing the widget on a server does not throw.
export class HTMLElement {}
export const customElements = { define() {}, get() {} };
