import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { paths } from './base/paths.ts'
import { asItStood, frame } from './frame-route.tsx'

/** Issues, actions and challenges. */
export const progressRoutes = [
  createRoute({
    getParentRoute: () => frame,
    path: paths.challenges,
    ...asItStood,
    component: lazyRouteComponent(() => import('./pages/challenges-page.tsx'), 'ChallengesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.newChallenge,
    component: lazyRouteComponent(() => import('./pages/new-challenge-page.tsx'), 'NewChallengePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.challenge,
    ...asItStood,
    component: lazyRouteComponent(() => import('./pages/challenge-page.tsx'), 'ChallengePage'),
  }),
] as const
