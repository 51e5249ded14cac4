# METADATA
# title: What a grant covers of a request
# description: >-
#   A grant says whose data, which devices and categories (null: all) and which days may be seen, and how coarse. A
#   request says which devices and streams (null: all) and which window are wanted, and carries the facts about the
#   devices and the tenant's settings.
package quadrille.lib.coverage

import data.quadrille.lib.mask
import data.quadrille.lib.settings
import data.quadrille.lib.span

_always := {"from": null, "until": null}

# METADATA
# title: The slices of data that the grant opens to the request
# description: >-
#   One for each device and each period in which the grant's subject held it, cut to the window asked for and to the
#   days granted. Data from a time when someone else held the device is never in a slice.
slices(grant, request) := {slice |
	days := array.concat([_window(request), grant.data], settings.spans(request))
	some fact in _with_streams(grant, request)
	some holding in fact.holdings
	holding.subject == grant.subject
	period := span.intersection(array.concat(days, [holding]))
	slice := {
		"consent": grant.id,
		"subject": grant.subject,
		"device": fact.device,
		"streams": sort({stream.stream | some stream in _streams(grant, fact, request)}),
		"from": period.from,
		"until": period.until,
		"resolution": max([grant.resolution, request.settings.resolution]),
	}
}

# METADATA
# title: The masks of all streams that the grant would open to the request
# description: Those that drop name streams that are in no slice.
masks(grant, request) := {entry |
	some fact in _devices(grant, request)
	some stream in _covered(grant, fact, request)
	some masked in mask.of(grant, stream, request.settings)
	entry := {
		"consent": grant.id,
		"device": fact.device,
		"stream": stream.stream,
		"type": masked.type,
		"size": masked.size,
	}
}

# METADATA
# title: The parts of the request that the slices leave uncovered
# description: >-
#   One request for each device and each stream that was asked for by name and is in no slice; the whole request if
#   there is no slice at all; none if the request is covered.
uncovered(opened, request) := missing if {
	missing := _missing(opened, request)
	count(missing) > 0
} else := {request} if {
	count(opened) == 0
} else := set()

# METADATA
# title: The first thing that keeps the grant from covering the request
# description: Undefined when the grant opens at least one slice.
gap(grant, request) := "device-not-covered" if {
	count(_devices(grant, request)) == 0
} else := "category-not-covered" if {
	count(_asked(grant, request)) == 0
} else := "category-barred" if {
	every stream in _asked(grant, request) { stream.category in request.settings.categories }
} else := "not-coarse-enough" if {
	count(_with_streams(grant, request)) == 0
} else := "window-not-covered" if {
	not span.intersection([_window(request), grant.data])
} else := "days-barred" if {
	not span.intersection(array.concat([_window(request), grant.data], settings.spans(request)))
} else := "holding-ended" if {
	count(slices(grant, request)) == 0
}

_devices(grant, request) := {fact |
	some fact in request.facts
	_among(fact.device, request.devices)
	_among(fact.device, grant.devices)
}

_asked(grant, request) := {stream |
	some fact in _devices(grant, request)
	some stream in _named(grant, fact, request)
}

_with_streams(grant, request) := {fact |
	some fact in _devices(grant, request)
	count(_streams(grant, fact, request)) > 0
}

_named(grant, fact, request) := {stream |
	some stream in fact.streams
	_among(stream.stream, request.streams)
	_among(stream.category, grant.categories)
}

_covered(grant, fact, request) := {stream |
	some stream in _named(grant, fact, request)
	not stream.category in request.settings.categories
}

_streams(grant, fact, request) := {stream |
	some stream in _covered(grant, fact, request)
	not mask.dropped(grant, stream, request.settings)
}

_missing(opened, request) := _missing_devices(opened, request) | _missing_streams(opened, request)

_missing_devices(opened, request) := {part |
	some device in request.devices
	not device in {slice.device | some slice in opened}
	part := object.union(request, {"devices": [device]})
}

_missing_streams(opened, request) := {part |
	some stream in request.streams
	not stream in {name | some slice in opened; some name in slice.streams}
	part := object.union(request, {"streams": [stream]})
}

_window(request) := _always if request.window == null

_window(request) := request.window if request.window != null

_among(_, null)

_among(name, names) if name in names
