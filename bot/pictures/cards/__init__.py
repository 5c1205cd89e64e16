"""Which pictures are drawn for one person alone? The streak's calendar, the finish, a routine at a glance."""
