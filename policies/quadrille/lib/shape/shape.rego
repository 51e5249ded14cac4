# METADATA
# title: The shape of a question
# description: >-
#   Whether a question can be decided at all. A question of another shape gets no answer, neither yes nor no, so that
#   "cannot decide" never passes for "refused".
package quadrille.lib.shape

# METADATA
# title: A question says what is wanted and which devices exist
question(asked) if {
	is_number(asked.now)
	_null_or(asked.devices, "array")
	_null_or(asked.streams, "array")
	_window(asked.window)
	is_array(asked.facts)
	every fact in asked.facts { _fact(fact) }
}

# METADATA
# title: A consent that may be weighed
candidate(consent) if {
	every field, kind in _candidate_fields { type_name(consent[field]) == kind }
	is_number(consent.validity.from)
	is_number(consent.validity.until)
	_span(consent.data)
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
	"mode": "string",
}

_fact(fact) if {
	is_string(fact.device)
	is_array(fact.streams)
	is_array(fact.holdings)
	every stream in fact.streams {
		is_string(stream.stream)
		is_string(stream.category)
	}
	every holding in fact.holdings {
		is_string(holding.subject)
		is_number(holding.from)
		_null_or(holding.until, "number")
	}
}

_window(null)

_window(window) if {
	is_number(window.from)
	is_number(window.until)
}

_span(span) if {
	_null_or(span.from, "number")
	_null_or(span.until, "number")
}

_null_or(value, kind) if type_name(value) in {"null", kind}
