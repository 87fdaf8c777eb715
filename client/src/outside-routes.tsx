import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './base/device/code-missing.ts'
import { paths } from './base/paths.ts'
import { root } from './frame-route.tsx'
import { HomePage } from './pages/home-page.tsx'

/** The pages outside any partnership. */
export const outside = [
  createRoute({ getParentRoute: () => root, path: paths.home, component: HomePage }),
  createRoute({
    getParentRoute: () => root,
    path: paths.signIn,
    component: lazyPage(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.demo,
    component: lazyPage(() => import('./pages/demo-page.tsx'), 'DemoPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.accessibility,
    component: lazyPage(() => import('./pages/accessibility-page.tsx'), 'AccessibilityPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.invitation,
    component: lazyPage(() => import('./pages/invitation-page.tsx'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.card,
    component: lazyPage(() => import('./pages/card-page.tsx'), 'CardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.forgotten,
    component: lazyPage(() => import('./pages/forgotten-page.tsx'), 'ForgottenPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.change,
    component: lazyPage(() => import('./pages/account-change-page.tsx'), 'AccountChangePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.stop,
    component: lazyPage(() => import('./pages/stop-page.tsx'), 'StopPage'),
  }),
  // It fills the window, and opens without a network: nothing stands round it.
  createRoute({
    getParentRoute: () => root,
    path: paths.present,
    component: lazyPage(() => import('./pages/present-page.tsx'), 'PresentPage'),
  }),
] as const

/** Not built for production. */
export const inDevelopment = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/gallery',
        component: lazyPage(() => import('./gallery/gallery-page.tsx'), 'GalleryPage'),
      }),
    ]
  : []
