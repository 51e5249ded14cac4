# METADATA
# title: The shape of a question
# description: >-
#   Whether a question can be decided at all. A question of another shape gets no answer, neither yes nor no, so that
#   "cannot decide" never passes for "refused".
package quadrille.lib.shape

# METADATA
# title: A question says what is wanted and which devices exist
question(asked) if {
	_instant(asked.now)
	_null_or(asked.devices, "array")
	_null_or(asked.streams, "array")
	_window(asked.window)
	is_array(asked.facts)
	every fact in asked.facts { _fact(fact) }
}

# METADATA
# title: A question of an app
# description: Weighs consents under the settings of the tenant.
question_of_app(asked) if {
	question(asked)
	is_string(asked.app)
	type_name(asked.purpose) in {"null", "string"}
	type_name(asked.consent) in {"null", "string"}
	_settings(asked.settings)
	every consent in asked.candidates { candidate(consent) }
}

# METADATA
# title: A consent that may be weighed
candidate(consent) if {
	every field, kind in _candidate_fields { type_name(consent[field]) == kind }
	is_number(consent.validity.from)
	is_number(consent.validity.until)
	_span(consent.data)
	_masks(consent.precision)
}

_candidate_fields := {
	"id": "string",
	"app": "string",
	"subject": "string",
	"state": "string",
	"suspended": "boolean",
	"used": "boolean",
	"purpose": "string",
	"devices": "array",
	"categories": "array",
	"data": "object",
	"validity": "object",
	"resolution": "number",
	"precision": "object",
	"mode": "string",
}

_fact(fact) if {
	is_string(fact.device)
	is_array(fact.streams)
	is_array(fact.holdings)
	every stream in fact.streams {
		is_string(stream.stream)
		is_string(stream.category)
		is_string(stream.kind)
	}
	every holding in fact.holdings {
		is_string(holding.subject)
		is_number(holding.from)
		_null_or(holding.until, "number")
	}
}

_settings(settings) if {
	is_array(settings.purposes)
	is_array(settings.categories)
	_null_or_instant(settings.age)
	_null_or_instant(settings.window)
	is_number(settings.resolution)
	_masks(settings.precision)
	_hours(settings.hours)
}

_masks(masks) if {
	every category, mask in masks {
		is_string(category)
		mask.type in {"geo-blur", "round", "truncate"}
		is_number(mask.size)
		mask.size > 0
	}
}

_hours(null)

_hours(hours) if {
	every field in ["from", "until", "minute"] { is_number(hours[field]) }
}

_window(null)

_window(window) if {
	_instant(window.from)
	_instant(window.until)
}

_span(span) if {
	_null_or(span.from, "number")
	_null_or(span.until, "number")
}

_null_or(value, kind) if type_name(value) in {"null", kind}

_null_or_instant(null)

_null_or_instant(value) if _instant(value)

# Whole numbers that every engine reckons with exactly.
_instant(value) if {
	is_number(value)
	value >= -9007199254740992
	value <= 9007199254740992
	floor(value) == value
}
