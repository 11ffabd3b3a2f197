import { createBrowserRouter } from 'react-router'
import { FirstTab } from './assessment/FirstTab.tsx'
import { RequireSession } from './session/RequireSession.tsx'
import { SignInPage } from './session/SignInPage.tsx'
import { StartPage } from './session/StartPage.tsx'
import { settingsRoute } from './settings/settings.routes.tsx'
import { Home } from './shell/Home.tsx'
import { OrganisationLayout } from './shell/OrganisationLayout.tsx'
import { RequirePermission } from './shell/RequirePermission.tsx'
import { LoadingPage } from './ui/LoadingPage.tsx'
import { NotFound } from './ui/NotFound.tsx'
import { RouteProblem } from './ui/RouteProblem.tsx'

export const router = createBrowserRouter([
  {
    errorElement: <RouteProblem />,
    hydrateFallbackElement: <LoadingPage />,
    children: [
      { path: '/sign-in', element: <SignInPage /> },
      {
        path: '/forgot-password',
        lazy: async () => ({ Component: (await import('./session/ForgotPasswordPage.tsx')).ForgotPasswordPage }),
      },
      {
        path: '/reset-password',
        lazy: async () => ({ Component: (await import('./session/ResetPasswordPage.tsx')).ResetPasswordPage }),
      },
      {
        path: '/setup',
        lazy: async () => ({ Component: (await import('./session/SetUpPage.tsx')).SetUpPage }),
      },
      {
        path: '/join',
        lazy: async () => ({ Component: (await import('./join/JoinPage.tsx')).JoinPage }),
      },
      {
        element: <RequireSession />,
        children: [
          { path: '/', element: <StartPage /> },
          {
            path: '/account',
            lazy: async () => ({ Component: (await import('./account/AccountLayout.tsx')).AccountLayout }),
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await import('./account/AccountPage.tsx')).AccountPage }),
              },
              {
                path: 'two-factor',
                lazy: async () => ({ Component: (await import('./account/EnrolPage.tsx')).EnrolPage }),
              },
              {
                path: 'backup-codes',
                lazy: async () => ({ Component: (await import('./account/BackupCodesPage.tsx')).BackupCodesPage }),
              },
            ],
          },
          {
            path: '/organisations/new',
            lazy: async () => ({
              Component: (await import('./session/NameOrganisationPage.tsx')).NameOrganisationPage,
            }),
          },
          {
            path: '/o/:organisationId',
            element: <OrganisationLayout />,
            children: [
              { index: true, element: <Home /> },
              {
                errorElement: <RouteProblem />,
                children: [
                  {
                    path: 'assessments',
                    lazy: async () => ({
                      Component: (await import('./assessments/AssessmentsPage.tsx')).AssessmentsPage,
                    }),
                  },
                  {
                    element: <RequirePermission permission="assessments.manage" />,
                    children: [
                      {
                        path: 'assessments/new',
                        lazy: async () => ({
                          Component: (await import('./assessments/NewAssessmentPage.tsx')).NewAssessmentPage,
                        }),
                      },
                    ],
                  },
                  {
                    path: 'assessments/:assessmentId',
                    lazy: async () => ({
                      Component: (await import('./assessment/LatestWave.tsx')).LatestWave,
                    }),
                  },
                  {
                    path: 'assessments/:assessmentId/:wave',
                    lazy: async () => ({ Component: (await import('./assessment/AssessmentPage.tsx')).AssessmentPage }),
                    children: [
                      { index: true, element: <FirstTab /> },
                      {
                        path: 'overview',
                        lazy: async () => ({ Component: (await import('./assessment/OverviewTab.tsx')).OverviewTab }),
                      },
                      {
                        path: 'collect',
                        lazy: async () => ({ Component: (await import('./collect/CollectLayout.tsx')).CollectLayout }),
                        children: [
                          {
                            index: true,
                            lazy: async () => ({ Component: (await import('./collect/CollectTab.tsx')).CollectTab }),
                          },
                          {
                            path: ':collectorId/posters',
                            lazy: async () => ({ Component: (await import('./posters/PostersPage.tsx')).PostersPage }),
                          },
                          {
                            path: 'progress',
                            lazy: async () => ({ Component: (await import('./board/ProgressPage.tsx')).ProgressPage }),
                          },
                          {
                            path: 'not-answered',
                            lazy: async () => ({
                              Component: (await import('./board/NotAnsweredPage.tsx')).NotAnsweredPage,
                            }),
                          },
                          {
                            path: 'invitations',
                            lazy: async () => ({
                              Component: (await import('./invitations/InvitationsPage.tsx')).InvitationsPage,
                            }),
                          },
                          {
                            path: 'invitations/:collectorId',
                            lazy: async () => ({
                              Component: (await import('./invitations/PersonalPage.tsx')).PersonalPage,
                            }),
                          },
                          {
                            path: 'invitations/:collectorId/letters',
                            lazy: async () => ({
                              Component: (await import('./invitations/LettersPage.tsx')).LettersPage,
                            }),
                          },
                          {
                            path: 'paper',
                            lazy: async () => ({ Component: (await import('./paper/PaperPage.tsx')).PaperPage }),
                          },
                          {
                            path: 'paper/:collectorId',
                            lazy: async () => ({ Component: (await import('./paper/SheetsPage.tsx')).SheetsPage }),
                          },
                          {
                            path: 'paper/:collectorId/print',
                            lazy: async () => ({ Component: (await import('./paper/print/PrintPage.tsx')).PrintPage }),
                          },
                          {
                            path: 'paper/:collectorId/type',
                            lazy: async () => ({ Component: (await import('./paper/TypePage.tsx')).TypePage }),
                          },
                          {
                            path: 'paper/:collectorId/:sheetId/type',
                            lazy: async () => ({ Component: (await import('./paper/TypePage.tsx')).TypePage }),
                          },
                          {
                            path: 'paper/:collectorId/:sheetId/differences',
                            lazy: async () => ({
                              Component: (await import('./paper/DifferencesPage.tsx')).DifferencesPage,
                            }),
                          },
                          {
                            path: 'targets',
                            lazy: async () => ({ Component: (await import('./board/TargetsPage.tsx')).TargetsPage }),
                          },
                        ],
                      },
                      {
                        path: 'responses',
                        lazy: async () => ({ Component: (await import('./review/ResponsesTab.tsx')).ResponsesTab }),
                      },
                      {
                        path: 'themes',
                        lazy: async () => ({ Component: (await import('./themes/ThemesTab.tsx')).ThemesTab }),
                      },
                      {
                        path: 'report',
                        lazy: async () => ({ Component: (await import('./report/ReportTab.tsx')).ReportTab }),
                      },
                      {
                        path: 'map',
                        lazy: async () => ({ Component: (await import('./map/MapTab.tsx')).MapTab }),
                      },
                      {
                        path: 'waves',
                        lazy: async () => ({ Component: (await import('./waves/WavesTab.tsx')).WavesTab }),
                      },
                      {
                        path: 'crosstabs',
                        lazy: async () => ({ Component: (await import('./crosstab/CrosstabTab.tsx')).CrosstabTab }),
                      },
                      {
                        path: 'export',
                        lazy: async () => ({ Component: (await import('./exporting/ExportTab.tsx')).ExportTab }),
                      },
                    ],
                  },
                  {
                    path: 'areas',
                    lazy: async () => ({ Component: (await import('./areas/AreasPage.tsx')).AreasPage }),
                  },
                  {
                    path: 'areas/import',
                    lazy: async () => ({
                      Component: (await import('./importing/ImportPage.tsx')).ImportAreasPage,
                    }),
                  },
                  {
                    path: 'areas/boundaries',
                    lazy: async () => ({
                      Component: (await import('./importing/ImportPage.tsx')).ImportBoundariesPage,
                    }),
                  },
                  {
                    path: 'indicators',
                    lazy: async () => ({
                      Component: (await import('./indicators/IndicatorsPage.tsx')).IndicatorsPage,
                    }),
                  },
                  {
                    path: 'indicators/series',
                    lazy: async () => ({
                      Component: (await import('./indicators/SeriesPage.tsx')).SeriesPage,
                    }),
                  },
                  {
                    element: <RequirePermission permission="areas.manage" />,
                    children: [
                      {
                        path: 'indicators/import',
                        lazy: async () => ({
                          Component: (await import('./importing/ImportPage.tsx')).ImportIndicatorsPage,
                        }),
                      },
                    ],
                  },
                  {
                    path: 'providers',
                    lazy: async () => ({ Component: (await import('./providers/ProvidersPage.tsx')).ProvidersPage }),
                  },
                  {
                    path: 'providers/import',
                    lazy: async () => ({
                      Component: (await import('./importing/ImportPage.tsx')).ImportProvidersPage,
                    }),
                  },
                  {
                    path: 'providers/duplicates',
                    lazy: async () => ({ Component: (await import('./providers/DuplicatesPage.tsx')).DuplicatesPage }),
                  },
                  {
                    path: 'questionnaires',
                    lazy: async () => ({
                      Component: (await import('./questionnaires/QuestionnairesPage.tsx')).QuestionnairesPage,
                    }),
                  },
                  {
                    path: 'questionnaires/:questionnaireId/:version',
                    lazy: async () => ({ Component: (await import('./questionnaires/VersionPage.tsx')).VersionPage }),
                  },
                  {
                    path: 'people',
                    lazy: async () => ({ Component: (await import('./people/PeoplePage.tsx')).PeoplePage }),
                  },
                  {
                    element: <RequirePermission permission="responses.own" />,
                    children: [
                      {
                        path: 'own-responses',
                        lazy: async () => ({
                          Component: (await import('./own/OwnResponsesPage.tsx')).OwnResponsesPage,
                        }),
                      },
                      {
                        path: 'own-responses/:responseId',
                        lazy: async () => ({ Component: (await import('./own/OwnResponsePage.tsx')).OwnResponsePage }),
                      },
                      {
                        path: 'own-responses/:responseId/benchmark',
                        lazy: async () => ({ Component: (await import('./own/BenchmarkPage.tsx')).BenchmarkPage }),
                      },
                    ],
                  },
                  settingsRoute,
                  { path: '*', element: <NotFound /> },
                ],
              },
            ],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
])
