"""Cards drawn for one person: the streak's calendar, the finish, the overview of a routine."""
