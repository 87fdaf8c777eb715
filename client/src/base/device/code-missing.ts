import { lazyRouteComponent } from '@tanstack/react-router'

/** Code that could not be loaded: there is no network, or it is gone with the release it belonged to. */
export class CodeMissing extends Error {
  constructor(cause: unknown) {
    super('Code of this page could not be loaded.', { cause })
    this.name = 'CodeMissing'
  }
}

export function codeMissing(cause: unknown): never {
  throw new CodeMissing(cause)
}

/** A page whose code is loaded when it is first opened. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => load().catch(codeMissing), name)
