import { createRootRoute, createRoute, Outlet, retainSearchParams } from '@tanstack/react-router'
import type { Me } from './base/trpc.ts'
import { readViewState, type ViewState } from './base/view-state.ts'
import { Layout } from './layout.tsx'
import { BrokenPage } from './pages/broken-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'

export const root = createRootRoute({
  component: Outlet,
  validateSearch: readViewState,
  search: { middlewares: [retainSearchParams(['seenAs'])] },
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
})
export const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Layout })

/** A page that can be read as it stood: from one to the next the moment stays; to all others it is left behind. */
export const asItStood = {
  staticData: { past: true as const },
  search: { middlewares: [retainSearchParams<ViewState>(['asAt'])] },
}

/** The same, of a page that is read with a right. */
export const asItStoodFor = (right: Me['may'][number]) => ({
  ...asItStood,
  staticData: { ...asItStood.staticData, right },
})
