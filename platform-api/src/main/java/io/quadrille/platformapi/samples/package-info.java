// SPDX-License-Identifier: Apache-2.0
/** What a person sees of her own device while she decides. */
package io.quadrille.platformapi.samples;
