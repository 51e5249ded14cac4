# METADATA
# title: What a grant covers of a request
# description: >-
#   A grant says whose data, which devices and categories (null: all) and which days may be seen. A request says which
#   devices and streams (null: all) and which window are wanted, and carries the facts about the devices.
package quadrille.lib.coverage

import data.quadrille.lib.span

_always := {"from": null, "until": null}

# METADATA
# title: The slices of data that the grant opens to the request
# description: >-
#   One for each device and each period in which the grant's subject held it, cut to the window asked for and to the
#   days granted. Data from a time when someone else held the device is never in a slice.
slices(grant, request) := {slice |
	some fact in _with_streams(grant, request)
	some holding in fact.holdings
	holding.subject == grant.subject
	period := span.intersection([_window(request), grant.data, holding])
	slice := {
		"consent": grant.id,
		"subject": grant.subject,
		"device": fact.device,
		"streams": sort(_streams(grant, fact, request)),
		"from": period.from,
		"until": period.until,
		"resolution": grant.resolution,
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
	count(_with_streams(grant, request)) == 0
} else := "window-not-covered" if {
	not span.intersection([_window(request), grant.data])
} else := "holding-ended" if {
	count(slices(grant, request)) == 0
}

_devices(grant, request) := {fact |
	some fact in request.facts
	_among(fact.device, request.devices)
	_among(fact.device, grant.devices)
}

_with_streams(grant, request) := {fact |
	some fact in _devices(grant, request)
	count(_streams(grant, fact, request)) > 0
}

_streams(grant, fact, request) := {stream.stream |
	some stream in fact.streams
	_among(stream.stream, request.streams)
	_among(stream.category, grant.categories)
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
