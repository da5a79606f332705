"""What comes back by e-mail, told apart: letters that did not arrive, complaints, answers. Pure:
bytes in, what they say out; nothing here knows whose letters they are about."""
