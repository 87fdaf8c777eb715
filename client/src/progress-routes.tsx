import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './base/device/code-missing.ts'
import { paths } from './base/paths.ts'
import { asItStood, asItStoodFor, frame } from './frame-route.tsx'

/** Challenges, meetings, and what passes with a seat. */
export const progressRoutes = [
  createRoute({
    getParentRoute: () => frame,
    path: paths.challenges,
    ...asItStood,
    component: lazyPage(() => import('./pages/challenges-page.tsx'), 'ChallengesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.newChallenge,
    component: lazyPage(() => import('./pages/new-challenge-page.tsx'), 'NewChallengePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.challenge,
    ...asItStood,
    component: lazyPage(() => import('./pages/challenge-page.tsx'), 'ChallengePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.handover,
    component: lazyPage(() => import('./pages/handover-page.tsx'), 'HandoverPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.meetings,
    ...asItStoodFor('see meetings'),
    component: lazyPage(() => import('./pages/meetings-page.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.meeting,
    ...asItStoodFor('see meetings'),
    component: lazyPage(() => import('./pages/meeting-page.tsx'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.pack,
    staticData: { right: 'see meetings' },
    component: lazyPage(() => import('./pages/pack-page.tsx'), 'PackPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.record,
    ...asItStoodFor('see records of meetings'),
    component: lazyPage(() => import('./pages/record-page.tsx'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.minutes,
    ...asItStoodFor('see meetings'),
    component: lazyPage(() => import('./pages/minutes-page.tsx'), 'MinutesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.grants,
    ...asItStood,
    component: lazyPage(() => import('./pages/grants-page.tsx'), 'GrantsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.grant,
    staticData: { right: 'open grants' },
    component: lazyPage(() => import('./pages/grant-page.tsx'), 'GrantPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.grantedPack,
    staticData: { right: 'open grants' },
    component: lazyPage(() => import('./pages/granted-pack-page.tsx'), 'GrantedPackPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.archive,
    staticData: { right: 'see meetings' },
    component: lazyPage(() => import('./pages/archive-page.tsx'), 'ArchivePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.decisions,
    ...asItStoodFor('see meetings'),
    component: lazyPage(() => import('./pages/decisions-page.tsx'), 'DecisionsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.decision,
    ...asItStoodFor('see meetings'),
    component: lazyPage(() => import('./pages/decision-page.tsx'), 'DecisionPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.yearlyReports,
    ...asItStoodFor('see yearly reports'),
    component: lazyPage(() => import('./pages/yearly-reports-page.tsx'), 'YearlyReportsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.yearlyHeadings,
    ...asItStood,
    component: lazyPage(() => import('./pages/yearly-headings-page.tsx'), 'YearlyHeadingsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.yearlyReport,
    ...asItStoodFor('see yearly reports'),
    component: lazyPage(() => import('./pages/yearly-report-page.tsx'), 'YearlyReportPage'),
  }),
] as const
