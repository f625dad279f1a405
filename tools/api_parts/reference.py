def page(api):
    return ""
