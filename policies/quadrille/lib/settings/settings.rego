# METADATA
# title: What a tenant takes back
# description: >-
#   The settings of a tenant, as facts. Each can only take something away: none opens what a consent does not.
package quadrille.lib.settings

# METADATA
# title: The codes of every setting that keeps this consent from allowing anything now
bars(consent, settings) := {code | some code in {"purpose-barred", "outside-hours"}; _barred(code, consent, settings)}

_barred("purpose-barred", consent, settings) if consent.purpose in settings.purposes

_barred("outside-hours", _, settings) if {
	settings.hours != null
	not _open(settings.hours)
}

# Minutes of the day, half-open; hours that end before they begin go over midnight.
_open(hours) if {
	hours.from <= hours.until
	hours.minute >= hours.from
	hours.minute < hours.until
}

_open(hours) if {
	hours.from > hours.until
	hours.minute >= hours.from
}

_open(hours) if {
	hours.from > hours.until
	hours.minute < hours.until
}

# METADATA
# title: The spans of time outside of which nothing leaves
# description: The newest days of the past, and the newest part of a window that is too long.
spans(request) := [span |
	some code in ["age", "window"]
	span := _span(code, request)
]

_span("age", request) := {"from": request.now - request.settings.age, "until": null} if {
	request.settings.age != null
}

_span("window", request) := {"from": _end(request) - request.settings.window, "until": null} if {
	request.settings.window != null
}

_end(request) := request.now if request.window == null

_end(request) := request.window.until if request.window != null

# METADATA
# title: No settings
# description: Those of a request that does not carry any, because they do not bear on it.
none := {"purposes": [], "categories": [], "age": null, "window": null, "resolution": 0, "precision": {}, "hours": null}
