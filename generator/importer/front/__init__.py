"""The front part: date, place, people, agenda, materials."""
