"""Templates of messages: Liquid in MJML, HTML or plain text. Nothing here knows Django, so that
`rute campaign check` can ask it as well."""
