import { createRoute, createRouter, type RouterHistory, redirect } from '@tanstack/react-router'
import { lazyPage } from './base/device/code-missing.ts'
import { expectNewPage } from './base/page-title.ts'
import { paths } from './base/paths.ts'
import { parseQuery, writeQuery } from './base/view-state.ts'
import { asItStood, frame, root } from './frame-route.tsx'
import { inDevelopment, outside } from './outside-routes.tsx'
import { BrokenPage } from './pages/broken-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { ScorecardPage } from './pages/scorecard-page.tsx'
import { progressRoutes } from './progress-routes.tsx'

const inside = [
  createRoute({ getParentRoute: () => frame, path: paths.scorecard, component: ScorecardPage, ...asItStood }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.goals,
    ...asItStood,
    component: lazyPage(() => import('./pages/goals-page.tsx'), 'GoalsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.goal,
    ...asItStood,
    component: lazyPage(() => import('./pages/goal-page.tsx'), 'GoalPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.indicators,
    ...asItStood,
    component: lazyPage(() => import('./pages/indicators-page.tsx'), 'IndicatorsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.indicator,
    ...asItStood,
    component: lazyPage(() => import('./pages/indicator-page.tsx'), 'IndicatorPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.writeIndicator,
    component: lazyPage(() => import('./pages/write-indicator-page.tsx'), 'WriteIndicatorPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.catalogue,
    component: lazyPage(() => import('./pages/catalogue-page.tsx'), 'CataloguePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.retention,
    staticData: { right: 'see set-up' },
    component: lazyPage(() => import('./pages/retention-page.tsx'), 'RetentionPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.removals,
    component: lazyPage(() => import('./pages/removals-page.tsx'), 'RemovalsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.sharing,
    ...asItStood,
    component: lazyPage(() => import('./pages/sharing-page.tsx'), 'SharingPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.terms,
    ...asItStood,
    component: lazyPage(() => import('./pages/terms-page.tsx'), 'TermsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.publications,
    staticData: { right: 'see set-up' },
    component: lazyPage(() => import('./pages/publications-page.tsx'), 'PublicationsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.boards,
    ...asItStood,
    component: lazyPage(() => import('./pages/boards-page.tsx'), 'BoardsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.reporters,
    component: lazyPage(() => import('./pages/reporters-page.tsx'), 'ReportersPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.targets,
    ...asItStood,
    component: lazyPage(() => import('./pages/targets-page.tsx'), 'TargetsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.setUp,
    staticData: { right: 'see set-up' },
    component: lazyPage(() => import('./pages/set-up-page.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.benchmarks,
    component: lazyPage(() => import('./pages/benchmarks-page.tsx'), 'BenchmarksPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.issues,
    ...asItStood,
    component: lazyPage(() => import('./pages/issues-page.tsx'), 'IssuesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.raiseIssue,
    component: lazyPage(() => import('./pages/raise-issue-page.tsx'), 'RaiseIssuePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.risks,
    ...asItStood,
    component: lazyPage(() => import('./pages/risks-page.tsx'), 'RisksPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.issueRules,
    component: lazyPage(() => import('./pages/issue-rules-page.tsx'), 'IssueRulesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.issue,
    ...asItStood,
    component: lazyPage(() => import('./pages/issue-page.tsx'), 'IssuePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.returns,
    component: lazyPage(() => import('./pages/returns-page.tsx'), 'ReturnsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.pastFigures,
    component: lazyPage(() => import('./pages/past-figures-page.tsx'), 'PastFiguresPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.schedules,
    staticData: { right: 'keep schedules' },
    component: lazyPage(() => import('./pages/schedules-page.tsx'), 'SchedulesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.returnProgress,
    component: lazyPage(() => import('./pages/return-progress-page.tsx'), 'ReturnProgressPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    // Return progress lay here until 28 November 2026.
    path: '/$partnership/returns/board',
    beforeLoad: ({ params }) => {
      throw redirect({ to: paths.returnProgress, params })
    },
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.return,
    component: lazyPage(() => import('./pages/return-page.tsx'), 'ReturnPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.accountabilities,
    ...asItStood,
    component: lazyPage(() => import('./pages/accountabilities-page.tsx'), 'AccountabilitiesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.agency,
    ...asItStood,
    component: lazyPage(() => import('./pages/agency-page.tsx'), 'AgencyPage'),
  }),
  ...progressRoutes,
  createRoute({
    getParentRoute: () => frame,
    path: paths.changes,
    component: lazyPage(() => import('./pages/changes-page.tsx'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.groups,
    staticData: { right: 'keep groups' },
    component: lazyPage(() => import('./pages/groups-page.tsx'), 'GroupsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.people,
    component: lazyPage(() => import('./pages/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.signInProviders,
    staticData: { right: 'keep people' },
    component: lazyPage(() => import('./pages/sign-in-providers-page.tsx'), 'SignInProvidersPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.account,
    component: lazyPage(() => import('./pages/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.partnerships,
    staticData: { right: 'keep partnerships' },
    component: lazyPage(() => import('./pages/partnerships-page.tsx'), 'PartnershipsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.audit,
    component: lazyPage(() => import('./pages/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.disclosure,
    component: lazyPage(() => import('./pages/disclosure-page.tsx'), 'DisclosurePage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.howDecided,
    component: lazyPage(() => import('./pages/how-decided-page.tsx'), 'HowDecidedPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.actions,
    ...asItStood,
    component: lazyPage(() => import('./pages/actions-page.tsx'), 'ActionsPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.newAction,
    component: lazyPage(() => import('./pages/new-action-page.tsx'), 'NewActionPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.action,
    ...asItStood,
    component: lazyPage(() => import('./pages/action-page.tsx'), 'ActionPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.waiting,
    component: lazyPage(() => import('./pages/waiting-page.tsx'), 'WaitingPage'),
  }),
  createRoute({
    getParentRoute: () => frame,
    path: paths.notices,
    component: lazyPage(() => import('./pages/notices-page.tsx'), 'NoticesPage'),
  }),
] as const

/** The pages by their addresses; the history of the browser where no other is given. */
export function routerOf(history?: RouterHistory) {
  const router = createRouter({
    routeTree: root.addChildren([...outside, ...inDevelopment, frame.addChildren(inside)]),
    parseSearch: parseQuery,
    stringifySearch: writeQuery,
    defaultPreload: 'intent',
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
    notFoundMode: 'root',
    // Where pages are written it would be a script within the page.
    scrollRestoration: history === undefined,
    ...(history !== undefined && { history }),
  })
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation !== undefined) expectNewPage()
  })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerOf>
  }
}
