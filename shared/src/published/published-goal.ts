export type PublishedGoal = {
  code: string
  theme: string
  wording: string
  childWording: string
  why: string
  populationOutcome: string
}

/** One aim for each theme that has published figures, in the order of the scorecard. */
export const publishedGoals: readonly PublishedGoal[] = [
  {
    code: 'help-and-protection',
    theme: 'Help and protection',
    wording: 'Children get help early and are kept safe',
    childWording: 'When I need help, or am not safe, people act in time.',
    why: 'Referrals, assessments, conferences and plans show whether help comes in time and lasts.',
    populationOutcome: 'Children are safe at home and stay with their families where they can.',
  },
  {
    code: 'safety-and-youth-justice',
    theme: 'Safety and youth justice',
    wording: 'Children are safe outside the home and stay out of trouble',
    childWording: 'I am safe when I am out, and I get a second chance.',
    why: 'Missing episodes, first cautions and reoffending show who is at risk outside the home.',
    populationOutcome: 'Fewer children go missing, are exploited or enter the justice system.',
  },
  {
    code: 'health-and-wellbeing',
    theme: 'Health and wellbeing',
    wording: 'Children are healthy in body and mind',
    childWording: 'I feel well, and I see a doctor or a dentist when I need one.',
    why: 'Checks, vaccinations, admissions and well-being scores show how health services reach children.',
    populationOutcome: 'Children are healthy and emotionally well.',
  },
  {
    code: 'education-and-attendance',
    theme: 'Education and attendance',
    wording: 'Children are in school, belong there and learn',
    childWording: 'I go to school, I am welcome there and I learn things I can use.',
    why: 'Attendance, exclusions, plans and results show who is missing out on education.',
    populationOutcome: 'Children attend, achieve and move on to work or study.',
  },
  {
    code: 'children-in-care',
    theme: 'Children in care',
    wording: 'Children in care have stable homes near the people they know',
    childWording: 'I stay in one home, close to my friends and family.',
    why: 'Moves, distance and changes of social worker show how stable a childhood in care is.',
    populationOutcome: 'Children in care grow up in stable, loving homes.',
  },
  {
    code: 'care-leavers',
    theme: 'Care leavers',
    wording: 'Care leavers have a home, work or study, and somebody in touch',
    childWording: 'When I leave care I have a home, something to do and somebody to ring.',
    why: 'Work, housing and contact show whether support goes on after 18.',
    populationOutcome: 'Care leavers live good adult lives.',
  },
  {
    code: 'workforce',
    theme: 'Workforce',
    wording: 'Families know their social worker, who stays and has time',
    childWording: 'My social worker stays, and has time for me.',
    why: 'Turnover, vacancies, agency staff and caseloads show whether relationships can last.',
    populationOutcome: 'Families work with a stable and skilled workforce.',
  },
]
